"""How an answer is read, run, judged and told; it knows no lesson."""
