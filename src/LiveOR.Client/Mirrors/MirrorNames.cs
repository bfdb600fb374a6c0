namespace LiveOR.Client.Mirrors;

/// <summary>What people call a mirror.</summary>
public static class MirrorNames
{
    public static string Of(string mirror) => mirror == "x" ? "X" : mirror;
}
