namespace LiveOR.Load.Audience.Servers;

/// <summary>Programs that may be on this machine.</summary>
internal static class Programs
{
    /// <summary>Where only administrators look.</summary>
    private const string System = "/usr/sbin";

    /// <summary>Null when there is none of this name.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append(System)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
