using LiveOR.Client.Photos;
using LiveOR.Client.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Updates;

/// <summary>The moderator's screen. This file holds what hands and keys do, <c>ModeratePage.Life.cs</c> what goes on by
/// itself.</summary>
public sealed partial class ModeratePage
{
    private const int PublicShown = 12;
    private readonly Dictionary<Guid, string> reasons = [];
    private readonly Dictionary<Guid, string> troubles = [];
    private Guid? selected;
    private int place;
    private Guid? opened;
    private bool help;

    [Parameter] public Guid Id { get; set; }

    private IReadOnlyList<WaitingDraft> Leaving => InState(DraftState.Buffered);
    private IReadOnlyList<WaitingDraft> Held => InState(DraftState.Held);

    private IReadOnlyList<TimelineEntry> Public =>
        [.. (desk.Sheet?.Entries ?? []).Where(each => each.Entry.Kind == JournalKind.Update).Reverse().Take(PublicShown)];

    /// <summary>What the keys move through, from the most urgent on.</summary>
    private List<Guid> Rows =>
    [
        .. Leaving.Select(each => each.DraftId), .. Held.Select(each => each.DraftId),
        .. Public.Select(each => each.DraftId).OfType<Guid>(),
    ];

    private bool MayHalt => desk.Sheet is { Status: ProcedureStatus.Live or ProcedureStatus.OnHold }
        || (desk.Sheet is { Status: ProcedureStatus.Concluded, Stopped: false } && Leaving.Count > 0);

    private ModerateHeadline Headline => ModerateHeadline.Of(desk.Sheet!, Leaving, desk.Now);

    private string NothingLeaves => desk.Sheet?.Status switch
    {
        ProcedureStatus.Prepared => "It is not live yet. What the narrator says will wait here before it leaves.",
        ProcedureStatus.Live or ProcedureStatus.OnHold => "Nothing waits. What the narrator says next appears here before it leaves.",
        _ => "Nothing waits any more.",
    };

    /// <summary>A key.</summary>
    [JSInvokable]
    public async Task PressAsync(string action)
    {
        await (action switch
        {
            "next" => MoveAsync(1),
            "previous" => MoveAsync(-1),
            "open" => OpenAsync(),
            "hold" when MayHalt => TransitionAsync("hold"),
            "release" when desk.Sheet is { Status: ProcedureStatus.OnHold } => TransitionAsync("release"),
            "back" when Chosen(Leaving) is { } draft => HoldBackAsync(draft.DraftId),
            "drop" when (Chosen(Leaving) ?? Chosen(Held)) is { } draft && desk.Powers.MayTakeBack(draft.Author) => TakeBackAsync(draft.DraftId),
            "go" when Chosen(Held) is { } draft => GoAsync(draft),
            "retract" when Public.FirstOrDefault(each => each.DraftId == selected && each.DraftId is not null && !each.Retracted)
                is { DraftId: { } id } item && desk.Powers.MayTakeBack(item.Author) => TakeBackAsync(id),
            "help" => Task.FromResult(help = !help),
            _ => Task.CompletedTask,
        });
        StateHasChanged();
    }

    private IReadOnlyList<WaitingDraft> InState(DraftState state) =>
        [.. (desk.Sheet?.Buffer ?? []).Where(each => each.State == state)];

    private WaitingDraft? Chosen(IReadOnlyList<WaitingDraft> drafts) => drafts.FirstOrDefault(each => each.DraftId == selected);

    private bool IsSelected(Guid? id) => id is not null && id == selected;

    private string? TroubleOf(Guid? id) => id is { } known ? troubles.GetValueOrDefault(known) : null;

    private string ReasonFor(Guid id) => reasons.GetValueOrDefault(id, "");

    private string LabelOf(TimelineEntry item) => item.Entry switch
    {
        { StepId: { } id } => DeckWalk.LabelOf(desk.Sheet!.Deck, id),
        { Type: { } type } => UpdateTypeWords.Of(type),
        _ => "",
    };

    private void Select(Guid? id) => (selected, place) = (id, id is { } known ? Math.Max(0, Rows.IndexOf(known)) : 0);

    /// <summary>When the chosen one has gone, the next press goes on from where it stood.</summary>
    private async Task MoveAsync(int by)
    {
        var rows = Rows;
        var at = selected is { } id ? rows.IndexOf(id) : -1;
        var next = (at, selected) switch
        {
            ( >= 0, _) => at + by,
            (_, null) => 0,
            _ => by > 0 ? place : place - 1,
        };
        if (rows.Count > 0)
        {
            place = Math.Clamp(next, 0, rows.Count - 1);
            selected = rows[place];
            await ShowAsync(focus: false);
        }
    }

    private async Task OpenAsync()
    {
        opened = opened == selected ? null : selected;
        await ShowAsync(focus: Chosen(Held) is not null);
    }

    private Task GoAsync(WaitingDraft draft) => draft.Findings.Count == 0
        ? LetGoAsync(draft.DraftId)
        : DismissAsync(draft.DraftId, draft.Findings);

    private Task HoldBackAsync(Guid id) => DoAsync(id, desk.HoldBackAsync(id, until));

    private Task LetGoAsync(Guid id) => DoAsync(id, desk.LetGoAsync(id, until));

    private Task TakeBackAsync(Guid id) => DoAsync(id, desk.TakeBackAsync(id, until));

    private Task DismissAsync(Guid id, IReadOnlyList<Finding> findings) => ReasonFor(id).Trim().Length == 0
        ? DoAsync(id, Task.FromResult<string?>("Say why it is a false alarm first: tap a reason, or press Enter and type one."))
        : DoAsync(id, desk.DismissAsync(id, findings, ReasonFor(id), until));

    private async Task DoAsync(Guid id, Task<string?> asked)
    {
        troubles.Remove(id);
        if (await asked is { } trouble)
        {
            troubles[id] = trouble;
        }
    }

    private Task<string?> DecidePictureAsync(PhotoDecision decision) => desk.DecidePictureAsync(decision, until);

    private Task TransitionAsync(string verb) => desk.TransitionAsync(verb, until);
}
