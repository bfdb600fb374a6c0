using System.Net;
using System.Net.Sockets;

namespace LiveOR.Load.Flooding;

/// <summary>Hub connections from one address: all watch and are held; some go on calling as fast as they can, and come back
/// when they are cut off.</summary>
internal sealed class ConnectionFlood(IPEndPoint server, IPAddress from, string slug, Tally tally)
{
    private const int Attempted = 2500;
    private const int AtOnce = 50;
    private const int Talkative = 100;
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromMilliseconds(10);

    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] watch = HubSocket.Watch(slug, 0);
    private int asked;
    private int open;

    /// <summary>Done when each attempt has been answered once.</summary>
    public Task Answered => answered.Task;

    public async Task RunAsync(CancellationToken end)
    {
        using var connecting = new SemaphoreSlim(AtOnce, AtOnce);
        await Task.WhenAll(Enumerable.Range(0, Attempted).Select(number => HoldAsync(number < Talkative, connecting, end)));
    }

    private async Task HoldAsync(bool talkative, SemaphoreSlim connecting, CancellationToken end)
    {
        try
        {
            do
            {
                using var hub = await ConnectAsync(connecting, end);
                if (hub.Status == 101)
                {
                    await StayAsync(hub, talkative, end);
                }
            }
            while (talkative);
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The time is over, or the server has closed it.
        }
    }

    private async Task<HubSocket> ConnectAsync(SemaphoreSlim connecting, CancellationToken end)
    {
        await connecting.WaitAsync(end);
        try
        {
            var hub = await HubSocket.OpenAsync(server, from, end);
            lock (tally)
            {
                tally.Upgraded(hub.Status);
                if (++asked == Attempted)
                {
                    answered.TrySetResult();
                }
            }

            return hub;
        }
        finally
        {
            connecting.Release();
        }
    }

    private async Task StayAsync(HubSocket hub, bool talkative, CancellationToken end)
    {
        lock (tally)
        {
            tally.Held = Math.Max(tally.Held, ++open);
        }

        using var closed = CancellationTokenSource.CreateLinkedTokenSource(end);
        var calling = CallAsync(hub, talkative, closed.Token);
        var rest = new byte[2048];
        while (await hub.ReadAsync(rest, end) > 0)
        {
            // All of it is thrown away.
        }

        await closed.CancelAsync();
        await calling;
        lock (tally)
        {
            open--;
            tally.CutOff++;
        }
    }

    private async Task CallAsync(HubSocket hub, bool talkative, CancellationToken closed)
    {
        try
        {
            do
            {
                await hub.SendAsync(watch, closed);
                lock (tally)
                {
                    tally.Calls++;
                }

                if (talkative)
                {
                    await Answered.WaitAsync(closed);
                    await Task.Delay(BetweenCalls, TimeProvider.System, closed);
                }
            }
            while (talkative);
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It was cut off, or the time is over.
        }
    }
}
