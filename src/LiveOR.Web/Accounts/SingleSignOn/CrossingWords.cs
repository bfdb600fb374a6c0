namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>What a page says about how it ended. Nothing that the provider wrote is in it.</summary>
internal static class CrossingWords
{
    public static Crossing? Read(string? code) =>
        Enum.TryParse<Crossing>(code, ignoreCase: true, out var crossing) && Enum.IsDefined(crossing) ? crossing : null;

    public static string? Of(Crossing? crossing, string provider) => crossing switch
    {
        Crossing.Connected => $"{provider} is connected: from now on you can sign in with it.",
        Crossing.Denied => $"It was cancelled, or {provider} did not let you through. Try again, or use another way in.",
        Crossing.Stale => "That sign-in took too long, was used already or began in another browser. Begin again.",
        Crossing.Unreachable => $"{provider} does not answer at the moment. Try again in a minute, or use another way in.",
        Crossing.ClocksDiffer =>
            $"The clocks of LiveOR and of {provider} differ. Use another way in, and tell whoever looks after LiveOR.",
        Crossing.Unreliable =>
            $"What {provider} answered could not be relied on, so nobody was signed in. Try again, or use another way in; "
            + "if it keeps happening, tell whoever looks after LiveOR.",
        Crossing.Uninvited => $"You are known to {provider}, but not invited here. Ask an administrator for an invitation.",
        Crossing.Closed => "Your account here is closed. Ask an administrator to reopen it.",
        Crossing.Taken => $"Your sign-in of {provider} belongs to another account here. Sign in to that one first.",
        Crossing.Nameless => $"{provider} did not say what you are called. Ask an administrator for an invitation with your name.",
        _ => null,
    };
}
