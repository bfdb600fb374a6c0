using System.Threading.Channels;
using LiveOR.Accounts;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Mirrors;

/// <summary>Carries one procedure's deliveries to one mirror: the head of the line, one call at a time. Nobody waits for it.
/// A call cut off by a shutdown stays committed as sending, and the next start looks for its post.</summary>
public sealed partial class Relay(
    ProcedureId procedureId, IMirror mirror, DeliveryLedger ledger, PhotoStore photos, MirrorGate gate, TimeProvider time,
    ILogger<Relay> logger)
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private bool recovered;

    public void Wake() => bell.Writer.TryWrite(true);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await RestAsync(await TakeTurnAsync(cancellationToken), cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                LogTrouble(procedureId, mirror.Name, trouble);
                recovered = false;
                await RestAsync(AfterTrouble, cancellationToken);
            }
        }
    }

    /// <summary>One step; how long to rest after it, or null until woken.</summary>
    private async Task<TimeSpan?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        if (!recovered)
        {
            await ledger.RecoverAsync(procedureId, mirror, cancellationToken);
            recovered = true;
        }

        Task call;
        using (await gate.EnterAsync(procedureId, cancellationToken))
        {
            switch (await ledger.TakeTurnAsync(procedureId, mirror, cancellationToken))
            {
                case RelayTurn.Send send:
                    call = SendAsync(send.Head, cancellationToken);
                    break;
                case RelayTurn.Upload upload:
                    call = UploadAsync(upload.Head, upload.Image, cancellationToken);
                    break;
                case RelayTurn.Check check:
                    call = LookAsync(check.Doubtful, cancellationToken);
                    break;
                case RelayTurn.Delete delete:
                    call = DeleteAsync(delete.Recalled, cancellationToken);
                    break;
                case RelayTurn.Wait wait:
                    return wait.Until - time.GetUtcNow();
                case RelayTurn.CallOff off:
                    LogGivenUp(procedureId, mirror.Name, off.Deliveries.Count);
                    return TimeSpan.Zero;
                case RelayTurn.Ask ask:
                    LogGivenUp(procedureId, mirror.Name, ask.Deliveries.Count);
                    return TimeSpan.Zero;
                default:
                    return null;
            }
        }

        await call;
        return TimeSpan.Zero;
    }

    private async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var post = new MirrorPost(delivery.Text, delivery.ParentRemoteId)
        {
            MediaIds = [.. delivery.Images.Select(image => image.MediaId).OfType<string>()],
        };
        var outcome = await mirror.PostAsync(post, cancellationToken);
        var settle = TimeSpan.FromSeconds(mirror.SettleSeconds);
        await SettleAsync(delivery, outcome, each => RelayRules.After(each, outcome, time.GetUtcNow(), settle));
    }

    private async Task UploadAsync(Delivery delivery, DeliveryImage image, CancellationToken cancellationToken)
    {
        var outcome = await photos.ForMirrorAsync(image.PhotoId, cancellationToken) is { } photo
            ? await mirror.UploadAsync(photo, cancellationToken)
            : new MirrorOutcome.Refused("A picture of this update may not be shown, or no longer.");
        await SettleAsync(
            delivery, outcome, each => RelayRules.AfterUpload(each, image.PhotoId, outcome, time.GetUtcNow()));
    }

    private async Task DeleteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var outcome = await mirror.DeleteAsync(delivery.RemoteId!, cancellationToken);
        await SettleAsync(
            delivery, outcome, each => RecallRules.AfterDeletion(each, outcome, time.GetUtcNow()),
            after => after.State == DeliveryState.Deleted
                ? new DeliveryNote(AuditNote.Server, AuditAction.DeletedRemotePost, outcome.GetType().Name)
                : null);
        if (RecallRules.HoldsForAll(outcome)
            && (await ledger.ReadAsync(procedureId, cancellationToken)).FirstOrDefault(each => each.Id == delivery.Id)
                is { NextAttemptAt: { } until })
        {
            await ledger.ChangeThreadAsync(
                procedureId, mirror.Name, each => RecallRules.Limited(each, until), CancellationToken.None);
        }
    }

    /// <summary>What happened is committed even when the server is being shut down.</summary>
    private async Task SettleAsync(
        Delivery delivery, MirrorOutcome outcome, Func<Delivery, Delivery> change, Func<Delivery, DeliveryNote?>? note = null)
    {
        var after = await ledger.ChangeAsync(procedureId, delivery.Id, change, CancellationToken.None, note);
        LogOutcome(procedureId, mirror.Name, delivery.Number, delivery.Part, outcome.GetType().Name, after?.State);
    }

    private async Task LookAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var since = (delivery.FirstAttemptAt ?? began) - RelayMatch.Margin;
        if (await mirror.ReadBackAsync(since, cancellationToken) is not { } seen)
        {
            await ledger.ChangeAsync(
                procedureId, delivery.Id, each => DoubtRules.LookedInVain(each, time.GetUtcNow()), CancellationToken.None);
            LogUnread(procedureId, mirror.Name, delivery.Number, delivery.Part);
            return;
        }

        var taken = await ledger.TakenAsync(mirror.Name, [.. seen.Select(post => post.Post.Id)], cancellationToken);
        var found = RelayMatch.Find(delivery, seen, taken);
        var after = await ledger.ChangeAsync(
            procedureId, delivery.Id, each => DoubtRules.AfterLook(each, found, began, time.GetUtcNow()), CancellationToken.None);
        LogLook(procedureId, mirror.Name, delivery.Number, delivery.Part, found is not null, after?.State);
    }

    private async Task RestAsync(TimeSpan? rest, CancellationToken cancellationToken)
    {
        if (rest <= TimeSpan.Zero)
        {
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var alarm = Task.Delay(rest > LongestRest ? LongestRest : rest ?? Timeout.InfiniteTimeSpan, time, ended.Token);
        await Task.WhenAny(alarm, bell.Reader.WaitToReadAsync(ended.Token).AsTask());
        await ended.CancelAsync();
        bell.Reader.TryRead(out _);
    }

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Procedure {ProcedureId}, {Mirror}: update {Number} part {Part}: {Outcome}, now {State}")]
    private partial void LogOutcome(
        ProcedureId procedureId, string mirror, long number, int part, string outcome, DeliveryState? state);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Procedure {ProcedureId}, {Mirror}: looked for update {Number} part {Part}: found {Found}, now {State}")]
    private partial void LogLook(
        ProcedureId procedureId, string mirror, long number, int part, bool found, DeliveryState? state);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Procedure {ProcedureId}, {Mirror}: could not look for update {Number} part {Part}")]
    private partial void LogUnread(ProcedureId procedureId, string mirror, long number, int part);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Procedure {ProcedureId}, {Mirror}: {Count} deliveries called off, or asked about")]
    private partial void LogGivenUp(ProcedureId procedureId, string mirror, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Procedure {ProcedureId}, {Mirror}: the relay stumbled and goes on")]
    private partial void LogTrouble(ProcedureId procedureId, string mirror, Exception trouble);
}
