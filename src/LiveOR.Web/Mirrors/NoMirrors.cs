using LiveOR.Mirrors;
using LiveOR.Procedures;
namespace LiveOR.Web.Mirrors;
internal sealed class NoMirrors : IMirrors
{
    public IReadOnlyCollection<string> Names => ["x"];
    public IReadOnlyCollection<string> ConnectedNames => [];
    public IMirror? For(Procedure procedure, string name) => null;
}
