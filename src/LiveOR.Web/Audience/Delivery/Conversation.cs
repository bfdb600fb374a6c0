using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>What one viewer says, read until it ends: WebSocket frames, and in them the hub protocol.</summary>
internal sealed class Conversation(DirectViewer viewer, string address, Reception reception)
{
    private const ushort Normal = 1000;
    private const ushort Broken = 1002;

    private readonly CallAllowance calls = reception.Allowance();
    private ArrayBufferWriter<byte>? begun;
    private bool fragmented;

    public async Task RunAsync(PipeReader input)
    {
        try
        {
            while (await input.ReadAsync() is { IsCanceled: false } read)
            {
                var come = read.Buffer;
                var goOn = await HearAsync(come, input);
                if (!goOn || read.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or ConnectionAbortedException or OperationCanceledException)
        {
            // It left without a word.
        }
        finally
        {
            viewer.Usher.SeeOff(viewer);
        }
    }

    /// <summary>Every whole frame of what has come. False when that was the last.</summary>
    private async ValueTask<bool> HearAsync(ReadOnlySequence<byte> come, PipeReader input)
    {
        var goOn = true;
        try
        {
            while (goOn && WebSocketFrame.TryRead(ref come, Reception.LargestMessage, out var frame))
            {
                goOn = frame.IsControl ? Control(frame) : await DataAsync(frame);
            }
        }
        catch (InvalidDataException)
        {
            Close(Broken);
            goOn = false;
        }

        input.AdvanceTo(come.Start, come.End);
        return goOn;
    }

    private bool Control(WebSocketFrame frame)
    {
        Span<byte> payload = stackalloc byte[(int)frame.Payload.Length];
        frame.CopyTo(payload);
        switch (frame.Opcode)
        {
            case WebSocketFrame.Ping:
                viewer.Say(WebSocketFrame.Write(WebSocketFrame.Pong, payload.ToArray()));
                return true;
            case WebSocketFrame.Close:
                viewer.Say(WebSocketFrame.Write(WebSocketFrame.Close, payload.Length < 2 ? default : payload[..2].ToArray()));
                return false;
            default:
                return true;
        }
    }

    /// <summary>The protocol's messages are a stream: they may begin in one frame and end in another.</summary>
    private async ValueTask<bool> DataAsync(WebSocketFrame frame)
    {
        if (frame.Opcode == WebSocketFrame.More != fragmented)
        {
            throw new InvalidDataException("A frame goes on with nothing, or begins before the last has ended.");
        }

        viewer.LastHeard = viewer.Usher.Now;
        fragmented = !frame.Final;
        var length = (int)frame.Payload.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            frame.CopyTo(bytes.AsSpan(0, length));
            var said = Together(bytes.AsMemory(0, length));
            var goOn = true;
            while (goOn && TryTake(ref said, out var message))
            {
                goOn = await reception.AnswerAsync(viewer, message, calls, address);
            }

            Keep(said);
            if (!goOn)
            {
                viewer.Say(Reception.CloseFrame(Normal));
            }

            return goOn;
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            Close(Normal);
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private bool TryTake(ref ReadOnlySequence<byte> said, out HubMessage? message)
    {
        if (viewer.Dialect is { } dialect)
        {
            return dialect.Protocol.TryParseMessage(ref said, Binder.Instance, out message);
        }

        var greeted = HandshakeProtocol.TryParseRequestMessage(ref said, out var greeting);
        message = greeting;
        return greeted;
    }

    private ReadOnlySequence<byte> Together(ReadOnlyMemory<byte> bytes)
    {
        if (begun is null)
        {
            return new ReadOnlySequence<byte>(bytes);
        }

        begun.Write(bytes.Span);
        return new ReadOnlySequence<byte>(begun.WrittenMemory);
    }

    private void Keep(ReadOnlySequence<byte> rest)
    {
        if (rest.Length > Reception.LargestMessage)
        {
            throw new InvalidDataException("It is too long.");
        }

        var kept = rest.IsEmpty ? null : new ArrayBufferWriter<byte>((int)rest.Length);
        kept?.Write(rest.ToArray());
        begun = kept;
    }

    private void Close(ushort code) => Reception.Farewell(viewer, "Connection closed with an error.", code);
}
