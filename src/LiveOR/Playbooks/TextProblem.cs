namespace LiveOR.Playbooks;

/// <summary>What is to be said about a playbook while it is written: where (line from 1), what, and how to put it right.</summary>
public sealed record TextProblem(int Line, ProblemLevel Level, string What, string Remedy);
