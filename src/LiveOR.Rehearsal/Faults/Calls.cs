namespace LiveOR.Rehearsal.Faults;

/// <summary>Which calls a fault is meant for, by name.</summary>
internal sealed record Calls(string Name, CallKind? Only)
{
    public static readonly Calls All = new("all", null);

    private static readonly Dictionary<string, Calls> ByName = new Calls[]
    {
        All, new("post", CallKind.Post), new("read", CallKind.Read), new("delete", CallKind.Delete), new("upload", CallKind.Upload),
    }.ToDictionary(calls => calls.Name);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static Calls? Named(string name) => ByName.GetValueOrDefault(name);

    public bool Include(CallKind call) => Only is null || Only == call;
}
