"""The entries of W, by name."""


ENTRIES = {f"w{'₁₂'[i]}{'₁₂₃'[j]}": (i, j) for i in range(2) for j in range(3)}
