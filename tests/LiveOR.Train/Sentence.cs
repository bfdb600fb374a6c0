namespace LiveOR.Train;

/// <summary>A sentence to learn from: its text and where its identifiers stand. A harmless one has none.</summary>
internal sealed record Sentence(string Part, string Section, string Text, IReadOnlyList<Slip> Slips)
{
    public bool Harmless => Slips.Count == 0;

    public bool HardNegative => Section == Sentences.Hard;
}

/// <summary>Where one identifier stands in its sentence.</summary>
internal sealed record Slip(string Class, int Start, int Length);
