using System.ComponentModel;
using System.Diagnostics;

namespace LiveOR.Web.Photos.Workers;

/// <summary>Runs one worker for one picture and ends it when its time is over.</summary>
internal static class WorkerProcess
{
    /// <summary>What it answered; null when it broke, was ended by a limit, or took too long.</summary>
    public static async Task<byte[]?> AnswerAsync(
        IEnumerable<string> arguments, byte[] file, WorkerLimits limits, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(limits.Patience, TimeProvider.System);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        using var worker = Process.Start(WorkerCommand.Of(arguments))
            ?? throw new InvalidOperationException("No worker could be started.");
        try
        {
            var complaints = worker.StandardError.BaseStream.CopyToAsync(Stream.Null, until.Token);
            var said = ReadAsync(worker.StandardOutput.BaseStream, until.Token);
            await GiveAsync(worker.StandardInput.BaseStream, file, until.Token);
            var answer = await said;
            await complaints;
            await worker.WaitForExitAsync(until.Token);
            return worker.ExitCode == 0 ? answer : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            End(worker);
        }
    }

    private static async Task GiveAsync(Stream to, byte[] file, CancellationToken cancellationToken)
    {
        try
        {
            await using (to)
            {
                await to.WriteAsync(file, cancellationToken);
            }
        }
        catch (IOException)
        {
            // It ended before it had read everything: its exit code says the rest.
            return;
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream from, CancellationToken cancellationToken)
    {
        using var said = new MemoryStream();
        var piece = new byte[64 * 1024];
        int count;
        while ((count = await from.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (said.Length + count > WorkerLimits.LargestAnswer)
            {
                return null;
            }

            said.Write(piece, 0, count);
        }

        return said.ToArray();
    }

    /// <summary>With everything it started.</summary>
    private static void End(Process worker)
    {
        try
        {
            worker.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
            return;
        }
    }
}
