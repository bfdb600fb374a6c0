using LiveOR.Client.Privacy;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Client.Procedures;

public sealed partial class NarratePage
{
    private (string Text, Verdict? Verdict) inspected = ("", null);

    private string Opening => desk switch
    {
        { Unknown: { } why } => why,
        { Lost: true } => "The server cannot be reached. Still trying…",
        _ => "Opening…",
    };

    private bool IsRunning => desk.Sheet is { Over: false, Status: ProcedureStatus.Live or ProcedureStatus.OnHold };
    private bool IsMirrored => desk.Sheet?.Mirrors.Contains("x") is true;
    private bool IsArmedSaid => desk.ArmedStep is { } step && desk.IsSaid(step.Id);
    private HashSet<string> Said => [.. Steps.Select(step => step.Id).Where(desk.IsSaid)];
    private bool AllSaid => Steps.All(step => desk.IsSaid(step.Id) || desk.IsLeftOut(step.Id));
    private IEnumerable<StepTemplate> Steps => desk.Sheet?.Deck.Steps ?? [];
    private IReadOnlyList<string> Open => desk.Worktop.Armed?.Missing(desk.ArmedStep) ?? [];
    private IReadOnlyList<Finding> Findings => Verdict?.Findings ?? [];

    private const string Full =
        "This device has no room left. Keep this page open until the network is back, or what you say now may be lost.";

    private string? Notice => desk.IsFull ? Full : desk.Commands.Missing.Count == 0 ? desk.Commands.Notice ?? desk.Outbox.Notice : null;

    private bool MaySay => IsRunning && desk.Powers.Narrate && !desk.Breathing && Open.Count == 0
        && !string.IsNullOrWhiteSpace(desk.Worktop.Armed?.Text) && desk.PictureTrouble is null;

    // After the conclusion too, while something still waits to leave.
    private bool MayStop => IsRunning || desk.Sheet?.Over is true && desk.Sheet.Status switch
    {
        ProcedureStatus.OnHold => true,
        ProcedureStatus.Concluded => Waiting.Count > 0,
        _ => false,
    };

    private bool MayGoLive => desk.Sheet is { } sheet
        && (sheet.Rehearsal || sheet.Checklist.All(item => confirmed.Contains(item.Id)));

    private string SayLabel => Verdict switch
    {
        _ when !IsRunning => "Say it",
        _ when Open is [var first, ..] => $"Choose: {first}",
        _ when desk.PictureTrouble is { } trouble => trouble,
        Verdict.Held => "Ask the moderator",
        Verdict.Warned => "Say it anyway",
        _ => "Say it",
    };

    /// <summary>The guard's word on what is armed; asked again only when the words are others.</summary>
    private Verdict? Verdict
    {
        get
        {
            var text = desk.Worktop.Armed?.Text.Trim() ?? "";
            if (inspected.Text != text)
            {
                inspected = (text, HereGuard.Inspect(text, desk.GuardContext));
            }

            return inspected.Verdict;
        }
    }

    private IReadOnlyList<Branch> Branches => desk.Sheet is not { } sheet
        ? []
        : [.. sheet.Deck.Branches.OrderByDescending(branch => desk.ArmedStep?.Branches.Contains(branch.Id) is true)];

    private UpdateType? QuickType => desk.Worktop.Armed is { StepId: null } words ? words.Type : null;
    private Branch? Pause => desk.Sheet?.Deck.Branches.FirstOrDefault(branch => branch.Id == "pause");

    private IReadOnlyList<WaitingLine> Waiting => desk.Sheet is not { } sheet
        ? []
        :
        [
            .. desk.Outbox.Drafts.Reverse()
                .Select(draft => WaitingLine.Of(draft, desk.Powers.Name, sheet.Status, desk.Now, desk.IsKept(draft.DraftId))),
            .. sheet.Buffer.Where(IsWaiting).OrderByDescending(draft => draft.AcceptedAt)
                .Select(draft => WaitingLine.Of(draft, draft.LabelIn(sheet.Deck), sheet.Status, desk.Now)),
        ];

    private bool IsWaiting(WaitingDraft draft) =>
        draft.State is DraftState.Buffered or DraftState.Held && !desk.Outbox.IsCallingBack(draft.DraftId);
}
