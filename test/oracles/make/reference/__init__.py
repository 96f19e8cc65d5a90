"""Every measure once more, slowly and from its definition, or by a program that has it."""
