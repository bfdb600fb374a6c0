using LiveOR.Client.Archive;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class TakingInArchives
{
    [Theory]
    [InlineData(0, false, "The file is empty.")]
    [InlineData(5000, false, "The file is not a ZIP.")]
    [InlineData(268_435_457, true, "more than 256 MB")]
    public void What_cannot_be_an_export_is_not_sent(long size, bool isZip, string words) =>
        Assert.Contains(words, new ChosenExport("a.zip", size, isZip).Trouble!.Words, StringComparison.Ordinal);

    [Fact]
    public void What_may_be_one_is() => Assert.Null(new ChosenExport("a.zip", ImportLimits.Largest, IsZip: true).Trouble);

    [Theory]
    [InlineData(12, "12 bytes")]
    [InlineData(4096, "4 KB")]
    [InlineData(1_572_864, "1.5 MB")]
    public void A_size_is_told_as_people_say_it(long size, string words) => Assert.Equal(words, new ChosenExport("a.zip", size, true).SizeInWords);

    [Theory]
    [InlineData(0, false, ImportExit.Again, "Nothing was kept of it.")]
    [InlineData(0, true, ImportExit.Again, "Look again: it says whether the archive stands here now.")]
    [InlineData(401, false, ImportExit.SignIn, "signed out")]
    [InlineData(403, false, ImportExit.None, "An administrator can.")]
    [InlineData(413, false, ImportExit.Another, "lets no file of this size through")]
    [InlineData(502, false, ImportExit.Again, "in trouble (502)")]
    public void A_refusal_without_words_gets_plain_ones_and_a_way_out(int status, bool taking, ImportExit exit, string words)
    {
        var trouble = ImportTrouble.Of(status, null, taking);

        Assert.Equal(exit, trouble.Exit);
        Assert.Contains(words, trouble.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_named_and_what_stands_there_is_linked()
    {
        var broken = ImportTrouble.Of(422, new ImportProblem("Not taken in", "x", ["archive.md was changed."]), taking: false);
        var taken = ImportTrouble.Of(409, new ImportProblem("Not taken in", "Something else stands there.", Slug: "a-slug"), taking: true);
        var busy = ImportTrouble.Of(409, new ImportProblem("Conflict", "Another export is being read just now."), taking: true);

        Assert.Equal(["archive.md was changed."], broken.Faults);
        Assert.Equal(("a-slug", ImportExit.Another), (taken.Slug, taken.Exit));
        Assert.Equal((ImportExit.Again, null), (busy.Exit, busy.Slug));
    }

    [Theory]
    [InlineData(Access.Public, null, "for everybody at once")]
    [InlineData(Access.Unlisted, null, "for whoever has the address")]
    [InlineData(Access.Professional, null, "for staff and invited professionals")]
    [InlineData(Access.Public, "2030-02-03", "closed to the public until 2030-02-03")]
    public void It_says_who_will_read_it(Access access, string? embargo, string words) => Assert.Contains(
        words, ImportWords.Comes(Sheet(access, embargo is null ? null : DateOnly.Parse(embargo, System.Globalization.CultureInfo.InvariantCulture))),
        StringComparison.Ordinal);

    private static ImportSheet Sheet(Access access, DateOnly? embargo) => new()
    {
        Id = Guid.CreateVersion7(),
        Slug = "a-slug",
        Title = "A real operation",
        Operation = "Small operation",
        Narrated = "3 March 2026",
        Access = access,
        Rehearsal = false,
        Entries = 7,
        Photos = 1,
        Files = 12,
        LastHash = new string('0', 64),
        Complete = false,
        EmbargoUntil = embargo,
        HeldByLaw = false,
        ForReaders = true,
        Standing = "new",
        Findings = [],
    };
}
