namespace LiveOR.Mirrors;

/// <summary>The narrator's three answers to a delivery that is stuck: post it again, skip it, or it is there. Of one that was
/// called back they mean: delete it again, it is deleted, or it is there and has to go.</summary>
public abstract record RelayAnswer
{
    private RelayAnswer() { }

    public sealed record Changed(Delivery Delivery) : RelayAnswer;

    /// <summary>The address names a post that cannot be this one.</summary>
    public sealed record NotThat(string Why) : RelayAnswer;

    /// <summary>Not from this state; <see cref="Why"/> says so to the person who asked.</summary>
    public sealed record NotAllowed(DeliveryState State, string Why) : RelayAnswer;

    public static RelayAnswer Retry(Delivery delivery, DateTimeOffset now) => delivery switch
    {
        { CalledBack: true, RemoteId: not null, State: DeliveryState.Deleting or DeliveryState.NeedsNarrator } =>
            new Changed(RecallRules.Delete(delivery)),
        { CalledBack: false, State: DeliveryState.Checking } when delivery.SettlesAt > now => new Changed(delivery with
        {
            NextAttemptAt = now,
            QueuedAt = now,
            Reason = RelayWords.LooksAtOnce(delivery),
        }),
        { CalledBack: false, State: DeliveryState.Waiting or DeliveryState.Checking or DeliveryState.NeedsNarrator } =>
            new Changed(delivery with
            {
                State = DeliveryState.Pending,
                QueuedAt = now,
                NextAttemptAt = null,
                SettlesAt = null,
                Reason = null,
            }),
        _ => NotFrom(delivery),
    };

    public static RelayAnswer Skip(Delivery delivery) => delivery switch
    {
        { CalledBack: true, State: DeliveryState.Deleting or DeliveryState.NeedsNarrator } => new Changed(delivery with
        {
            State = DeliveryState.Deleted,
            NextAttemptAt = null,
            MayStand = false,
            Text = "",
            Reason = RelayWords.DeletedByHand,
        }),
        {
            CalledBack: false,
            State: DeliveryState.Pending or DeliveryState.Waiting or DeliveryState.Checking or DeliveryState.NeedsNarrator
        } => new Changed(RelayRules.Skip(delivery, null)),
        _ => NotFrom(delivery),
    };

    public static RelayAnswer Found(Delivery delivery, RemotePost post, DateTimeOffset now) => delivery switch
    {
        { CalledBack: true, State: DeliveryState.Checking or DeliveryState.NeedsNarrator or DeliveryState.Skipped } =>
            new Changed(RecallRules.Delete(RelayRules.Found(delivery, post, now))),
        { CalledBack: false, State: DeliveryState.Waiting or DeliveryState.Checking or DeliveryState.NeedsNarrator } =>
            new Changed(RelayRules.Found(delivery, post, now)),
        _ => NotFrom(delivery),
    };

    private static NotAllowed NotFrom(Delivery delivery) => new(delivery.State, delivery.State switch
    {
        DeliveryState.Posted => "The post stands in the thread already.",
        DeliveryState.Skipped => "The post was skipped or called back, and the thread has gone on without it.",
        DeliveryState.Deleting => "The post was called back and is being deleted.",
        DeliveryState.Deleted => "The post was called back and is deleted.",
        DeliveryState.Sending => "The post is being sent at this moment. Wait for the answer.",
        _ when delivery.CalledBack => "The post was called back. LiveOR is finding out whether it arrived.",
        _ => "The post has not been tried yet. It goes out by itself, in its turn.",
    });
}
