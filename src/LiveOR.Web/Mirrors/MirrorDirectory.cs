using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Mirrors.X;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors;

/// <summary>The mirrors of this server, by name, each with its rehearsal counterpart.</summary>
public sealed class MirrorDirectory(
    [FromKeyedServices(XOptions.Real)] IMirror x,
    [FromKeyedServices(XOptions.Rehearsal)] IMirror rehearsalX,
    IOptionsMonitor<XOptions> options) : IMirrors
{
    public const string X = "x";

    public IReadOnlyCollection<string> Names => [X];

    public IReadOnlyCollection<string> ConnectedNames => options.Get(XOptions.Real).Connected ? [X] : [];

    public IMirror? For(Procedure procedure, string name)
    {
        if (name != X)
        {
            return null;
        }

        return procedure.Rehearsal ? rehearsalX : x;
    }
}
