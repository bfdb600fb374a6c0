using System.Globalization;
using System.Text.RegularExpressions;
using LiveOR.Playbooks;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive.Catalogue;

public sealed partial class ListTests : IAsyncLifetime
{
    private const int Count = 60;
    private readonly SeededHost host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        for (var at = 0; at < Count; at++)
        {
            await host.ArchiveAsync(string.Create(CultureInfo.InvariantCulture, $"number-{at}"), "An operation", "The camera is in.", at % 3 == 0 ? Eye : null);
        }
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Every_procedure_stands_on_exactly_one_page_and_the_latest_first()
    {
        var listed = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            listed.AddRange(Slugs(await host.Http.GetStringAsync($"/archive?page={page}", Cancel)));
        }

        Assert.Equal(Enumerable.Range(0, Count).Reverse().Select(at => $"number-{at}"), listed);
        Assert.Contains("The list ends before this page", await host.Http.GetStringAsync("/archive?page=4", Cancel), StringComparison.Ordinal);
        foreach (var odd in (string[])["0", "-1", "x", "99999999999", ""])
        {
            await host.Http.GetStringAsync($"/archive?page={odd}", Cancel);
        }

        var search = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            search.AddRange(Slugs(await host.SeekAsync("camera", $"&page={page}")));
        }

        Assert.Equal(Count, search.Distinct().Count());
    }

    [Fact]
    public async Task Choices_narrow_the_list_and_say_how_much_is_left()
    {
        var all = await host.Http.GetStringAsync("/archive", Cancel);
        Assert.Contains("60 procedures", all, StringComparison.Ordinal);
        Assert.Contains(">Eye surgery (20)<", all, StringComparison.Ordinal);
        Assert.Contains(">General surgery (40)<", all, StringComparison.Ordinal);
        Assert.Contains(">ICD-10-PCS 08RJ3JZ (20)<", all, StringComparison.Ordinal);

        foreach (var choice in (string[])["specialty=Eye%20surgery", "procedure=eye-operation", "code=icd10pcs%3A08RJ3JZ"])
        {
            var chosen = await host.Http.GetStringAsync($"/archive?{choice}", Cancel);
            Assert.Contains("20 procedures chosen", chosen, StringComparison.Ordinal);
            Assert.Equal(20, Slugs(chosen).Count);
            Assert.Contains("20 places in 20 procedures", await host.SeekAsync("camera", $"&{choice}"), StringComparison.Ordinal);
        }

        var none = await host.Http.GetStringAsync("/archive?specialty=General%20surgery&code=icd10pcs%3A08RJ3JZ", Cancel);
        Assert.Contains("0 procedures chosen", none, StringComparison.Ordinal);
        Assert.Contains("Show everything", none, StringComparison.Ordinal);
    }

    private static Playbook Eye { get; } = Narrated.Playbook with
    {
        Id = "eye-operation",
        Title = "Eye operation",
        Specialty = "Eye surgery",
        Codes = new Dictionary<string, IReadOnlyList<string>> { ["icd10pcs"] = ["08RJ3JZ"], ["snomed"] = ["415089008"] },
    };

    private static List<string> Slugs(string page) => [.. Link().Matches(page).Select(each => each.Groups[1].Value)];

    [GeneratedRegex("href=\"/archive/(number-[0-9]+)(?:#u[0-9]+)?\"", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
