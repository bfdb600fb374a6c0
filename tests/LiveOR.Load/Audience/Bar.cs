namespace LiveOR.Load.Audience;

/// <summary>What must hold, and what was seen instead of it or along with it. It holds for no value that was not
/// measured.</summary>
internal sealed record Bar(string Words, double Seen, double Allowed, string Unit = "")
{
    public bool Holds => Seen <= Allowed;

    /// <summary>Prints them all; the program's exit code.</summary>
    public static int Judge(IReadOnlyCollection<Bar> bars)
    {
        Console.WriteLine();
        foreach (var bar in bars)
        {
            Console.WriteLine($"{bar.Words}: {bar.Seen:0.00}{bar.Unit} of {bar.Allowed:0.00}{bar.Unit} allowed: "
                + (bar.Holds ? "yes" : "NO"));
        }

        return bars.All(bar => bar.Holds) ? 0 : 1;
    }
}
