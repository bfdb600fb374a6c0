namespace LiveOR.Archive;

/// <summary>One follow-up of one procedure, as it stands at a moment.</summary>
public sealed record FollowUp(FollowUpTask Task, DateTimeOffset OpensAt, DateTimeOffset DueAt, FollowUpState State, FollowUpAnswer? Answer)
{
    /// <summary>Somebody should look after it now.</summary>
    public bool Calls => State is FollowUpState.Due or FollowUpState.Overdue;

    public bool IsAnswered => State is FollowUpState.Posted or FollowUpState.NotPosted;
}
