namespace LiveOR.Load.Audience.Raw;

/// <summary>Understands what comes to a viewer, whatever its connection is about just now.</summary>
internal sealed class Ear(CrowdPlan plan, Desk desk, Door door)
{
    private readonly Dialect dialect = Dialect.Of(plan);
    private readonly Numbers numbers = new();

    public void Hear(Viewer viewer, ReadOnlySpan<byte> bytes)
    {
        switch (viewer.Stage)
        {
            case Stage.CatchingUp:
                CatchUp(viewer, bytes);
                break;
            case Stage.Upgrading:
                Upgrade(viewer, bytes);
                break;
            default:
                Follow(viewer, bytes);
                break;
        }
    }

    private void CatchUp(Viewer viewer, ReadOnlySpan<byte> bytes)
    {
        var length = Requests.LengthOf(bytes);
        if (length < 0 || bytes.Length < length)
        {
            viewer.Keep(bytes);
        }
        else if (!Requests.Says(bytes, "200"u8))
        {
            door.Lose(viewer, Requests.StatusOf(bytes));
        }
        else
        {
            Take(viewer, bytes[Requests.BodyOf(bytes)..]);
            door.CaughtUp(viewer);
        }
    }

    private void Upgrade(Viewer viewer, ReadOnlySpan<byte> bytes)
    {
        var end = Requests.BodyOf(bytes);
        if (end < 0)
        {
            viewer.Keep(bytes);
        }
        else if (!Requests.Says(bytes, "101"u8))
        {
            door.Lose(viewer, Requests.StatusOf(bytes));
        }
        else if (dialect.Hello is not { } hello)
        {
            door.Join(viewer);
            Follow(viewer, bytes[end..]);
        }
        else
        {
            viewer.Stage = Stage.Opening;
            viewer.Wire!.Send(hello);
            Follow(viewer, bytes[end..]);
        }
    }

    private void Follow(Viewer viewer, ReadOnlySpan<byte> bytes)
    {
        while (viewer.Stage is Stage.Opening or Stage.Watching && Frame.TryRead(bytes, out var frame))
        {
            bytes = bytes[frame.Length..];
            Hear(viewer, frame);
        }

        if (viewer.Stage != Stage.Away)
        {
            viewer.Keep(bytes);
        }
    }

    private void Hear(Viewer viewer, Frame frame)
    {
        switch (frame.Kind)
        {
            case Frame.Ping:
                viewer.Wire!.Send(Frame.Of(Frame.Pong, frame.Payload));
                break;
            case Frame.Close:
                door.Lose(viewer, "the server said goodbye");
                break;
            case Frame.Text or Frame.Binary or Frame.Continuation when viewer.TryAssemble(frame, out var message):
                if (dialect.IsWhole(message))
                {
                    Understand(viewer, message);
                }
                else
                {
                    door.Lose(viewer, "a message ended within a record");
                }

                break;
            default:
                break;
        }
    }

    private void Understand(Viewer viewer, ReadOnlySpan<byte> message)
    {
        Take(viewer, message);
        if (viewer.Stage == Stage.Watching)
        {
            Send(viewer, dialect.Answer(message));
            return;
        }

        var opening = dialect.Open(message, viewer.Next - 1, out var answer);
        Send(viewer, answer);
        if (opening == Opening.Watches)
        {
            door.Join(viewer);
        }
        else if (opening == Opening.Refused)
        {
            door.Lose(viewer, "the server refused to let it watch");
        }
    }

    private void Take(Viewer viewer, ReadOnlySpan<byte> message)
    {
        foreach (var number in numbers.In(message))
        {
            if (viewer.Take(number))
            {
                desk.Arrived(number);
            }
        }
    }

    private static void Send(Viewer viewer, byte[]? answer)
    {
        if (answer is { Length: > 0 })
        {
            viewer.Wire!.Send(answer);
        }
    }
}
