using LiveOR.Procedures;

namespace LiveOR.Mirrors;

/// <summary>The mirrors there are. A rehearsal always gets a rehearsal network, whatever credentials exist.</summary>
public interface IMirrors
{
    /// <summary>Every mirror a procedure can name; a rehearsal may use all of them.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>The mirrors a real procedure may choose: those with credentials.</summary>
    IReadOnlyCollection<string> ConnectedNames { get; }

    /// <summary>Null when there is no mirror of that name.</summary>
    IMirror? For(Procedure procedure, string name);
}
