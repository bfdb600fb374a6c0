using LiveOR.Accounts;
using LiveOR.Client.Accounts;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Web.Tests.TheConsole;

internal static class Some
{
    public static StepTemplate Step(string id = "ports", string text = "Ports go in.", params Blank[] blanks) =>
        new() { Id = id, Label = id, Text = text, Blanks = blanks };

    public static Playbook Deck(params string[] steps) => new()
    {
        Id = "an-operation",
        Title = "An operation",
        Specialty = "general surgery",
        Version = "1.0.0",
        Phases = [new Phase("The operation", false, [.. steps.Select(id => Step(id))])],
    };

    public static Powers Powers(params Role[] roles) =>
        Client.Accounts.Powers.Of(new SignedIn(Guid.Empty, "someone", roles));

    public static OutgoingDraft Outgoing(string text = "Ports go in.")
    {
        var words = Composition.Of(Step(text: text));
        return new OutgoingDraft
        {
            DraftId = Guid.CreateVersion7(),
            Words = words,
            Request = words.ToRequest(null, false, false),
            SaidAt = DateTimeOffset.UnixEpoch,
        };
    }

    public static string StateJson(DraftState state) => $$"""{"state":"{{state.ToString().ToLowerInvariant()}}","releaseAt":null}""";
}
