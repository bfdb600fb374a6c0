namespace LiveOR.Client.Archive.Retention;

/// <summary>Deletes an archive whose retention has ended. Names the day that was read, so that nobody confirms what has changed.</summary>
public sealed record ConfirmDeletionRequest(DateOnly? DueOn);
