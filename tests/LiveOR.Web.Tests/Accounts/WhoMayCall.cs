using LiveOR.Accounts;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>One row of `who-may-call.spec.md`: a call of the staff's, and who may make it.</summary>
public sealed record WhoMayCall(string Method, string Address, IReadOnlySet<string> Allowed)
{
    /// <summary>The table's columns: nobody, an account without a role, and each role.</summary>
    public static IReadOnlyList<string> Callers { get; } = ["nobody", "viewer", .. Enum.GetValues<Role>().Select(role => $"{role}".ToLowerInvariant())];

    public static IReadOnlyList<WhoMayCall> Read()
    {
        var file = FileAt("tests/LiveOR.Web.Tests/Accounts/who-may-call.spec.md");
        return
        [
            .. from line in File.ReadLines(file)
               where line.StartsWith("| `", StringComparison.Ordinal)
               let cells = line[1..line.LastIndexOf('|')].Split('|', StringSplitOptions.TrimEntries)
               let call = cells[0].Trim('`').Split(' ')
               select new WhoMayCall(call[0], call[1], Callers.Where((_, index) => cells[index + 1] == "✓").ToHashSet()),
        ];
    }

    public static string Row(string method, string address, IEnumerable<string> allowed) =>
        $"| `{method} {address}` | {string.Join(" | ", Callers.Select(caller => allowed.Contains(caller) ? "✓" : " "))} |";

    private static string FileAt(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LiveOR.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, relative);
    }
}
