namespace LiveOR.Mirrors;

/// <summary>The narrator's three answers to a delivery that is stuck: post it again, skip it, or it is there.</summary>
public abstract record RelayAnswer
{
    private RelayAnswer() { }

    public sealed record Changed(Delivery Delivery) : RelayAnswer;

    /// <summary>Not from this state; <see cref="Why"/> says so to the person who asked.</summary>
    public sealed record NotAllowed(DeliveryState State, string Why) : RelayAnswer;

    public static RelayAnswer Retry(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Waiting or DeliveryState.Checking or DeliveryState.NeedsNarrator => new Changed(delivery with
        {
            State = DeliveryState.Pending,
            NextAttemptAt = null,
            Reason = null,
        }),
        var state => NotFrom(state),
    };

    public static RelayAnswer Skip(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Pending or DeliveryState.Waiting or DeliveryState.Checking or DeliveryState.NeedsNarrator =>
            new Changed(RelayRules.Skip(delivery, null)),
        var state => NotFrom(state),
    };

    public static RelayAnswer Found(Delivery delivery, RemotePost post, DateTimeOffset now) => delivery.State switch
    {
        DeliveryState.Waiting or DeliveryState.Checking or DeliveryState.NeedsNarrator =>
            new Changed(RelayRules.Stands(delivery, post, now)),
        var state => NotFrom(state),
    };

    private static NotAllowed NotFrom(DeliveryState state) => new(state, state switch
    {
        DeliveryState.Posted => "The post stands in the thread already.",
        DeliveryState.Skipped => "The post was skipped or called back, and the thread has gone on without it.",
        DeliveryState.Sending => "The post is being sent at this moment. Wait for the answer.",
        _ => "The post has not been tried yet. It goes out by itself, in its turn.",
    });
}
