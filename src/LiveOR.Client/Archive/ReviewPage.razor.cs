using LiveOR.Client.Accounts;
using LiveOR.Client.Updates;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using Microsoft.AspNetCore.Components;

namespace LiveOR.Client.Archive;

/// <summary>What is read before a procedure goes to the archive, and what is decided about it.</summary>
public sealed partial class ReviewPage(StaffApi api, TimeProvider clock) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource left = new();
    private ReviewSheet? sheet;
    private IReadOnlyList<SealedItem>? kept;
    private bool signedOut;
    private bool busy;
    private string? trouble;

    [Parameter] public Guid Id { get; set; }

    /// <summary>Findings and words are decided about until it is published; what must go can be taken back afterwards too.</summary>
    private bool MayDecide => sheet?.Status == ProcedureStatus.Concluded;

    private string Standing => sheet switch
    {
        { Embargoed: true, Terms.EmbargoUntil: { } day } => $"Published, and closed to the public until {day:yyyy-MM-dd} (UTC).",
        { Status: ProcedureStatus.Archived } => "Published.",
        { Status: ProcedureStatus.Concluded, Missing.Count: 0 } => "Ready to be published.",
        { Status: ProcedureStatus.Concluded } => $"{sheet.Missing.Count} {(sheet.Missing.Count == 1 ? "thing keeps" : "things keep")} it from being published.",
        { Status: ProcedureStatus.Withdrawn } => "The permission is gone, and so are the words.",
        _ => "It is reviewed once it is over.",
    };

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await api.MeAsync() is Answer<SignedIn>.Given { Value: var me })
        {
            api.SpeakFor(me);
        }

        await LoadAsync();
        _ = FollowAsync(left.Token);
    }

    private async Task LoadAsync() => Show(await api.ReviewAsync(Id, left.Token));

    private void Show(Answer<ReviewSheet> answer)
    {
        signedOut = answer is Answer<ReviewSheet>.SignedOut;
        trouble = answer.Trouble;
        sheet = answer is Answer<ReviewSheet>.Given { Value: var read } ? read : sheet;
    }

    /// <summary>While posts are being deleted somewhere, how far that has come.</summary>
    private async Task FollowAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                if (!busy && IsLeaving && await api.ReviewAsync(Id, ct) is Answer<ReviewSheet>.Given { Value: var read } && !busy)
                {
                    sheet = read;
                    StateHasChanged();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private bool IsLeaving => sheet?.Entries.Any(entry => entry.Deliveries.Any(each =>
        each.State is DeliveryState.Deleting or DeliveryState.Sending or DeliveryState.Checking or DeliveryState.Pending)) == true;

    private Task RetractAsync(ReviewEntry entry) => DoAsync(async () =>
        (await api.CallBackAsync(Id, entry.DraftId!.Value)).Trouble);

    private async Task<string?> AmendAsync(ReviewEntry entry, AmendRequest request)
    {
        var answer = await api.AmendAsync(Id, entry.DraftId!.Value, request);
        if (answer.Trouble is null)
        {
            await LoadAsync();
            StateHasChanged();
        }

        return answer.Trouble;
    }

    private Task AcceptAsync(ReviewEntry entry, AcceptFindingRequest request) => DoAsync(async () =>
    {
        var answer = await api.AcceptFindingAsync(Id, entry.Number, request);
        return answer.Trouble;
    });

    private Task PublishAsync(PublishRequest request) => DoAsync(async () => (await api.PublishAsync(Id, request)).Trouble);

    private Task ChangeTermsAsync(TermsRequest request) => DoAsync(async () => (await api.ChangeTermsAsync(Id, request)).Trouble);

    private Task HoldAsync((string Path, string Reason) asked) => DoAsync(async () =>
    {
        kept = null;
        return (await api.HoldByLawAsync(Id, asked.Path, asked.Reason)).Trouble;
    });

    private async Task OpenSealedAsync()
    {
        var answer = await api.SealedAsync(Id);
        (kept, trouble) = ((answer as Answer<IReadOnlyList<SealedItem>>.Given)?.Value, answer.Trouble);
    }

    /// <summary>Whatever came of it, what is shown next is how it stands now.</summary>
    private async Task DoAsync(Func<Task<string?>> act)
    {
        busy = true;
        var told = await act();
        await LoadAsync();
        (busy, trouble) = (false, told ?? trouble);
    }
}
