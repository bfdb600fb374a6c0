using LiveOR.Load;

return args switch
{
    ["latency"] => await Latency.RunAsync(updates: 50),
    ["latency", "--updates", var number] when int.TryParse(number, out var updates) && updates is > 0 and <= 1000 =>
        await Latency.RunAsync(updates),
    [] or ["--help"] => Usage(Console.Out, 0),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter terminal, int code)
{
    terminal.WriteLine("""
        Usage: dotnet run -c Release --project tests/LiveOR.Load -- latency [--updates 1..1000]

          latency   How long an accepted update takes until a browser that watches shows it. Default: 50 updates.

        Publish first: dotnet publish src/LiveOR.Web -c Release -o artifacts/app
        """);
    return code;
}
