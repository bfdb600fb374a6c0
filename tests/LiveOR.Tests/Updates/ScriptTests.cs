using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Tests.Updates;

public sealed class ScriptTests
{
    private static readonly StepTemplate Ports = new()
    {
        Id = "ports",
        Label = "Ports",
        Text = "{{count}} ports go in on the {{side}}.",
        Blanks = [new Blank("count", [], true, "4"), new Blank("side", ["left", "right"], false, null)],
    };

    private static readonly StepTemplate Incision = new() { Id = "incision", Label = "Incision", Text = "The first incision.", Incision = true };

    private static readonly Playbook Deck = new()
    {
        Id = "an-operation",
        Title = "An operation",
        Specialty = "general surgery",
        Version = "1.0.0",
        Phases = [new Phase("The operation", false, [Incision, Ports])],
    };

    [Fact]
    public void It_keeps_only_what_departs_from_the_templates_in_the_decks_order()
    {
        var (script, errors) = ScriptRules.Read(
            Deck,
            [
                Line("ports") with { Answers = new Dictionary<string, string> { ["side"] = " left ", ["count"] = "" }, Text = "4 ports go in on the left." },
                Line("incision") with { Key = false, Text = "  " },
            ]);

        Assert.Empty(errors);
        var line = Assert.Single(script.Steps);
        Assert.Equal((null, "left", "4 ports go in on the left."), (line.Text, line.Answers["side"], line.Words(Ports)));
        Assert.Equal(script.ToJson(), Script.Read(script.ToJson()).ToJson());
    }

    [Fact]
    public void A_blank_may_wait_for_the_day() => Assert.Equal(["side"], Script.Empty.Of("ports").Open(Ports));

    [Fact]
    public void What_cannot_be_said_is_refused_by_its_place()
    {
        var (_, errors) = ScriptRules.Read(
            Deck,
            [
                null,
                Line("nowhere"),
                Line("ports") with { Answers = new Dictionary<string, string> { ["side"] = "behind" } },
                Line("ports") with { Answers = new Dictionary<string, string> { ["colour"] = "blue" } },
                Line("ports") with { Text = new string('a', Draft.MaximumLength + 1) },
                Line("ports") with { Text = "bell \a" },
                Line("incision") with { LeftOut = true },
                Line("incision"),
                Line("incision"),
                Line("ports") with { Answers = null! },
            ]);

        Assert.Equal(
            ["steps[0]", "steps[1]", "steps[2]", "steps[3]", "steps[4]", "steps[5]", "steps[6]", "steps[8]"], errors.Keys);
        Assert.Contains("starts the clock", errors["steps[6]"], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_digest_changes_with_every_word_mark_and_version_that_is_read()
    {
        Script[] scripts =
        [
            Script.Empty, new([Line("ports") with { LeftOut = true }]), new([Line("ports") with { Key = true }]),
            new([Line("ports") with { Text = "Ports." }]),
            new([Line("ports") with { Answers = new Dictionary<string, string> { ["side"] = "left" } }]),
        ];

        var digests = scripts.Select(each => each.Digest(Deck, 1)).Append(Script.Empty.Digest(Deck, 2)).ToList();

        Assert.Equal(digests.Count, digests.Distinct().Count());
        Assert.Equal(digests[0], Script.Empty.Digest(Deck, 1));
    }

    private static ScriptStep Line(string step) => new() { StepId = step };
}
