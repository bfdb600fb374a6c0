using System.Globalization;
using LiveOR.Mirrors;
using LiveOR.Procedures;

namespace LiveOR.Client.Mirrors;

/// <summary>How a thread stands, in sentences for somebody with no time. What wants a person comes first.</summary>
public static class ThreadWords
{
    public static string Headline(ThreadReading thread) => thread switch
    {
        { View.Connected: false, WantsKeys: true } => $"{thread.Title} waits: no account is connected",
        { WantsKeys: true } => $"{thread.Title} waits: the account's keys do not work",
        { Stuck.Count: > 0 } => $"{thread.Title} needs you: {Posts(thread.Stuck.Count)}",
        { View.Paused: true } => $"{thread.Title}: {Paused(thread)}",
        { Deletion: { } deletion } => $"{thread.Title}: {Deleting(thread, deletion)}",
        { Status: ProcedureStatus.OnHold, View.ToPost: > 0 } =>
            $"{thread.Title}: {Standing(thread)}, {thread.View.ToPost} for the release",
        { Head: { State: DeliveryState.Waiting, NextAttemptAt: { } at } } =>
            $"{thread.Title} waits until {thread.Clock.At(at)}",
        { Head.State: DeliveryState.Checking } => $"{thread.Title}: making sure that a post stands there once",
        { View.ToPost: > 0 } => $"{thread.Title}: {Standing(thread)}, {OnTheWay(thread.View.ToPost)}",
        _ => $"{thread.Title}: {Standing(thread)}",
    };

    /// <summary>What the headline leaves open.</summary>
    public static IReadOnlyList<string> Details(ThreadReading thread) =>
    [
        .. new[] { Why(thread), PausedToo(thread), Behind(thread), LeftOut(thread) }.OfType<string>(),
    ];

    public static string Money(ThreadReading thread)
    {
        var (view, deleted) = (thread.View, thread.Deleted);
        var posts = deleted > 0 ? $"{Posts(view.Posts)}, {deleted} deleted" : Posts(view.Posts);
        var spent = thread.Rehearsal ? $"would have cost {Dollars.Of(view.Spent)}" : Dollars.Of(view.Spent);
        var toCome = view.ToSpend > 0 ? $"; still to come about {Dollars.Of(view.ToSpend)}" : "";
        return $"This thread: {posts}, {spent}{toCome}";
    }

    /// <summary>What the mirror takes yet; null when it has not said, or takes the full number again.</summary>
    public static string? Quota(ThreadReading thread) => thread.View.Quota is { } quota && quota.ResetsAt > thread.Clock.Now
        ? $"{(quota.Remaining == 0 ? "None" : Number(quota.Remaining))} of {Number(quota.Limit)} posts left until "
            + thread.Clock.At(quota.ResetsAt)
        : null;

    private static string? Why(ThreadReading thread) => thread switch
    {
        { View.Connected: false, WantsKeys: true } => "The live page goes on. An administrator connects an account.",
        { Stuck.Count: > 0 } => null,
        { View.Paused: true } => "The live page goes on.",
        { Head: { State: DeliveryState.Waiting or DeliveryState.Checking, Reason: { } reason } } => reason,
        { Deletion.Reason: { } reason } => reason,
        _ => null,
    };

    private static string? PausedToo(ThreadReading thread) =>
        thread is { NeedsPerson: true, View.Paused: true } ? $"{Sentence(Paused(thread))} The live page goes on." : null;

    /// <summary>A thread never posts its seventh before its sixth.</summary>
    private static string? Behind(ThreadReading thread) => thread switch
    {
        { View: { Paused: true, ToPost: > 0 } } => Wait(thread.View.ToPost, "here"),
        { Stuck.Count: > 0, WantsKeys: false } when Open(thread) - StuckInLine(thread) is > 0 and var behind =>
            Wait(behind, "for your answer"),
        { Mood: not ThreadMood.Fine, View.ToPost: > 1 } => Wait(thread.View.ToPost - 1, "behind it"),
        _ => null,
    };

    private static string? LeftOut(ThreadReading thread) =>
        thread.Posts.Count(each => each.State == DeliveryState.Skipped) is > 0 and var count
            ? $"{Posts(count)} left out."
            : null;

    private static int Open(ThreadReading thread) => thread.View.ToPost;

    private static int StuckInLine(ThreadReading thread) => thread.Stuck.Count(each => !each.CalledBack);

    private static string Paused(ThreadReading thread)
    {
        var by = string.IsNullOrWhiteSpace(thread.View.PausedBy) ? "" : $" by {thread.View.PausedBy}";
        return thread.View.PausedAt is { } at ? $"paused{by} at {thread.Clock.At(at)}" : $"paused{by}";
    }

    private static string Deleting(ThreadReading thread, DeliveryView deletion)
    {
        var next = deletion.NextAttemptAt is { } at && at > thread.Clock.Now ? $", next at {thread.Clock.At(at)}" : "";
        return thread.Deleted == 0
            ? $"{Posts(thread.View.ToDelete)} being deleted{next}"
            : $"{Posts(thread.Deleted)} deleted, {thread.View.ToDelete} to go{next}";
    }

    private static string Standing(ThreadReading thread) => thread.View.Posts switch
    {
        0 when thread.View.ToPost > 0 => "no post in the thread yet",
        0 => "nothing posted yet",
        var posts => $"{Posts(posts)} in the thread",
    };

    private static string OnTheWay(int count) => count == 1 ? "1 on its way" : $"{Number(count)} on their way";

    private static string Wait(int count, string forWhat) =>
        count == 1 ? $"1 post waits {forWhat}." : $"{Number(count)} posts wait {forWhat}.";

    private static string Posts(int count) => count == 1 ? "1 post" : $"{Number(count)} posts";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..]}.";
}
