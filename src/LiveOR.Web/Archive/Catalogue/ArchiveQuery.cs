using System.Globalization;
using LiveOR.Playbooks;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>What somebody wants to see of the archive; its address can be sent on.</summary>
public sealed record ArchiveQuery
{
    private const int LongestFilter = 60;
    private const int LastPage = 10_000;

    public string Words { get; init; } = "";
    public string? Specialty { get; init; }

    /// <summary>The id of a playbook.</summary>
    public string? Procedure { get; init; }
    public ProcedureCode? Code { get; init; }
    public int Page { get; init; } = 1;

    public bool Searches => Words.Length > 0;
    public bool Filters => (Specialty ?? Procedure) is not null || Code is not null;

    public static ArchiveQuery Of(string? words, string? specialty, string? procedure, string? code, string? page) => new()
    {
        Words = words?.Trim() ?? "",
        Specialty = Filter(specialty),
        Procedure = Filter(procedure),
        Code = ProcedureCode.Of(Filter(code)),
        Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1,
    };

    public string Address
    {
        get
        {
            (string Name, string? Value)[] asked =
            [
                ("q", Words.Length > 0 ? Words : null), ("specialty", Specialty), ("procedure", Procedure), ("code", Code?.Key),
                ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
            ];
            var query = string.Join('&', asked.Where(each => each.Value is not null).Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value!)}"));
            return query.Length > 0 ? $"/archive?{query}" : "/archive";
        }
    }

    private static string? Filter(string? asked) =>
        asked?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestFilter)] : null;
}
