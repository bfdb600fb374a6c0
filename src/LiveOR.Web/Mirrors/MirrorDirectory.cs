using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Mirrors.X;

namespace LiveOR.Web.Mirrors;

/// <summary>The mirrors of this server, by name, each with its rehearsal counterpart.</summary>
internal sealed class MirrorDirectory(
    [FromKeyedServices(XOptions.Real)] IMirror x,
    [FromKeyedServices(XOptions.Rehearsal)] IMirror rehearsalX,
    [FromKeyedServices(XOptions.Real)] XCredentials credentials) : IMirrors
{
    public const string X = "x";

    public IReadOnlyCollection<string> Names => [X];

    public IReadOnlyCollection<string> ConnectedNames => credentials.Connected ? [X] : [];

    public IReadOnlyList<MirrorCard> Cards =>
    [
        new(
            X, "X", credentials.Connected, credentials.How, credentials.Handle is { } handle ? $"@{handle}" : null,
            credentials.Expired, credentials.CanConnect, "/rehearsal/x"),
    ];

    /// <summary>The mirror for real procedures; null when there is none of that name.</summary>
    public IMirror? Real(string name) => name == X ? x : null;

    public IMirror? For(Procedure procedure, string name)
    {
        if (name != X)
        {
            return null;
        }

        return procedure.Rehearsal ? rehearsalX : x;
    }
}
