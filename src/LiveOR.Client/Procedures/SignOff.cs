namespace LiveOR.Client.Procedures;

/// <summary>Who signed an as-live procedure off, and when.</summary>
public sealed record SignOff(string By, DateTimeOffset At);
