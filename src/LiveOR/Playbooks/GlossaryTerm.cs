namespace LiveOR.Playbooks;

/// <summary>A word students may not know, and what it means in plain words.</summary>
public sealed record GlossaryTerm(string Term, string Meaning);
