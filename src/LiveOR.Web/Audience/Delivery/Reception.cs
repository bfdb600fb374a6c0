using System.Buffers;
using System.Buffers.Binary;
using System.Security.Claims;
using LiveOR.Audience;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Answers what visitors say on the direct way as the framework's hub would.</summary>
internal sealed partial class Reception(
    Dialects dialects,
    Ushers ushers,
    Feeds feeds,
    AddressCalls addresses,
    Turns turns,
    TimeProvider time,
    ILogger<Reception> log)
{
    /// <summary>Bytes. A viewer only ever says which procedure it watches, and from which number.</summary>
    public const int LargestMessage = 4 * 1024;

    private static readonly ClaimsPrincipal Anybody = new(new ClaimsIdentity());

    public CallAllowance Allowance() => new(time);

    /// <summary>False when that was the last word.</summary>
    public async ValueTask<bool> AnswerAsync(DirectViewer viewer, HubMessage? message, CallAllowance calls, string address)
    {
        switch (message)
        {
            case HandshakeRequestMessage greeting:
                return Greet(viewer, greeting);
            case InvocationMessage call:
                return await WatchAsync(viewer, call, calls, address);
            case InvocationBindingFailureMessage call:
                Complete(viewer, call.InvocationId, QuietHub.NoSuchCall);
                return true;
            case HubMethodInvocationMessage call:
                Complete(viewer, call.InvocationId, QuietHub.NoSuchCall);
                return true;
            case CloseMessage:
                return false;
            default:
                return true;
        }
    }

    /// <summary>The last that a viewer is sent.</summary>
    public static void Farewell(DirectViewer viewer, string? error, ushort code)
    {
        viewer.Say(viewer.Dialect is { } dialect
            ? dialect.Frame(dialect.Record(new CloseMessage(error, allowReconnect: true)))
            : Greeting("An unexpected error occurred during connection handshake."));
        viewer.Say(CloseFrame(code));
    }

    /// <summary>RFC 6455, section 5.5.1.</summary>
    public static byte[] CloseFrame(ushort code)
    {
        var reason = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(reason, code);
        return WebSocketFrame.Write(WebSocketFrame.Close, reason);
    }

    private bool Greet(DirectViewer viewer, HandshakeRequestMessage greeting)
    {
        var dialect = dialects.Find(greeting.Protocol);
        var error = dialect is null
            ? $"The protocol '{greeting.Protocol}' is not supported."
            : dialect.Protocol.IsVersionSupported(greeting.Version)
                ? null
                : $"The server does not support version {greeting.Version} of the '{greeting.Protocol}' protocol.";
        viewer.Say(Greeting(error));
        viewer.Dialect = error is null ? dialect : null;
        return error is null;
    }

    /// <summary>The answer to the handshake is JSON in every protocol.</summary>
    private static byte[] Greeting(string? error)
    {
        var answer = new ArrayBufferWriter<byte>();
        HandshakeProtocol.WriteResponseMessage(new HandshakeResponseMessage(error), answer);
        return WebSocketFrame.Write(WebSocketFrame.Text, answer.WrittenMemory);
    }

    private async ValueTask<bool> WatchAsync(DirectViewer viewer, InvocationMessage call, CallAllowance calls, string address)
    {
        if (!Binder.IsWatch(call.Target) || call.Arguments is not [string slug, long after])
        {
            Complete(viewer, call.InvocationId, QuietHub.NoSuchCall);
        }
        else if (!calls.TryTake(addresses, address))
        {
            Complete(viewer, call.InvocationId, CallAllowance.Refusal);
            return !calls.IsExhausted;
        }
        else
        {
            await TryShowAsync(viewer, slug, Math.Max(after, 0), call.InvocationId, address);
        }

        return true;
    }

    private async ValueTask TryShowAsync(DirectViewer viewer, string slug, long after, string? invocation, string address)
    {
        try
        {
            if (await FindAsync(slug, address) is not { } view)
            {
                Complete(viewer, invocation, AudienceHub.NothingHere);
                return;
            }

            // What is released from now on comes to the hall; what was released before is found now.
            var hall = ushers.HallOf(view.Feed.Procedure.Id);
            Show(viewer, hall, await FindAsync(slug, address) ?? view, after, invocation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(fault);
            Complete(viewer, invocation, QuietHub.Broken);
        }
    }

    private async ValueTask<FeedView?> FindAsync(string slug, string address)
    {
        if (slug.Length is 0 or > AudienceHub.LongestSlug)
        {
            return null;
        }

        if (!feeds.Holds(slug))
        {
            await turns.WaitAsync(address);
        }

        return await feeds.FindForAsync(slug, Anybody, CancellationToken.None);
    }

    private static void Show(DirectViewer viewer, Hall hall, FeedView view, long after, string? invocation)
    {
        var dialect = viewer.Dialect!;
        var missed = view.After(after).Entries;
        var completed = invocation is null ? default : dialect.Record(CompletionMessage.WithResult(invocation, null));
        viewer.Say(dialect.Frame([.. missed.Select(dialect.Record), dialect.Record(LiveStatus.Of(view.Feed)), completed]));
        viewer.Watch(hall, view.Latest);
    }

    private static void Complete(DirectViewer viewer, string? invocation, string error)
    {
        if (invocation is not null && viewer.Dialect is { } dialect)
        {
            viewer.Say(dialect.Frame(dialect.Record(CompletionMessage.WithError(invocation, error))));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Watching failed")]
    private partial void LogFailed(Exception fault);
}
