using System.Diagnostics;
using LiveOR.Privacy;

namespace LiveOR.Tests.Privacy;

public sealed class GuardBoundsTests
{
    private const int Longest = 10_000;

    private static readonly PrivacyGuard Guard = new();

    public static TheoryData<string> Seeds { get; } =
    [
        "a", "A", "1", "1 ", "1-", "1.", "1 2 ", "a b ", "A. ", " ", "\n", "\t", "*", "_", "[", "](", "[a](", "[a](b)", ">", "> ", "# ", "\\", "&", "&#", "&#1", "&amp;",
        "a@", "a@a", "a@a.", "a.a.", "a at b dot ", "dot ", "at ", "Dr. ", "Dr ", "Mr A ", "Mrs Aa Aa ", "A'", "A-", "Aa ", "Aa Aa, ", "Aa-Aa ", "de la ",
        "MRN ", "MRN no ", "MRN: ", "mrn is ", "patient ", "patient Aa ", "wife Aa ", "name is ", "name: ", "12/", "12/12/", "12 March ", "March ", "may ",
        "on the ", "last Monday ", "today ", "99 ", "99-year-old ", "99-year-old aaa ", "a 99 ", "ninety-", "one hundred and ", "aged ", "aged 99 ", "zero ", "zero one ",
        "double triple ", "+1", "+1 ", "(1", "(11) ", "0 ", "01 ", "555-", "call ", "call the ", "tel ", "fax: ", "ext 1", "http://", "www.", "a.com", "a.com/", "a-",
        "10.1.", "a:", ":", "0:", "1:1:", "https://doi.org/", "https://doi.org/10.1000/", "doi:10.1000/", "PMID ", "\u200B", "а", "𝐌", "٠", "😀", "\uD83D", "\uDE00", "\u0301",
        "nonagenarian ", "in her ", "AB1234 ", "AB-", "12345 ", "123456 ", "A1/", "%", "\0",
    ];

    [Theory, MemberData(nameof(Seeds))]
    public void Any_text_of_ten_thousand_characters_is_read_in_time(string seed)
    {
        var text = string.Concat(Enumerable.Repeat(seed, (Longest / seed.Length) + 1))[..Longest];

        // A slow first reading may be the machine's fault; one of five in time is the guard's own speed.
        Assert.Contains(Enumerable.Range(0, 5), _ => Milliseconds(text) <= 200);
    }

    [Fact]
    public void Random_mixtures_are_read_in_time_and_point_into_the_text()
    {
        var random = new Random(7);
        var seeds = Seeds.Select(row => row.Data).ToArray();
        for (var round = 0; round < 15; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 400).Select(_ => seeds[random.Next(seeds.Length)]));
            Assert.All(Guard.Inspect(text).Findings, finding =>
            {
                Assert.NotEqual(PrivacyGuard.Failed, finding.Rule);
                Assert.InRange(finding.Start + finding.Length, finding.Start + 1, text.Length);
            });
        }
    }

    private static double Milliseconds(string text)
    {
        var began = Stopwatch.GetTimestamp();
        Assert.DoesNotContain(Guard.Inspect(text).Findings, finding => finding.Rule == PrivacyGuard.Failed);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
