namespace LiveOR.Playbooks.Reading;

/// <summary>A value of the front matter and the line it stands on.</summary>
internal abstract record Yaml(int Line)
{
    public sealed record Scalar(int Line, string Value) : Yaml(Line);

    public sealed record Many(int Line, IReadOnlyList<Yaml> Items) : Yaml(Line);

    public sealed record Map(int Line, IReadOnlyList<(Scalar Key, Yaml Value)> Pairs) : Yaml(Line);
}
