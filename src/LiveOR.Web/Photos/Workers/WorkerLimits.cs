namespace LiveOR.Web.Photos.Workers;

/// <summary>What a worker may take. Processor time and memory are held by the system, the clock by the server.</summary>
internal readonly record struct WorkerLimits(int ProcessorSeconds, TimeSpan Patience)
{
    public const long Memory = 512L * 1024 * 1024;
    public const int LargestAnswer = 8 * 1024 * 1024;

    /// <summary>The clock runs longer than the processor may: a machine under load is no reason to refuse a picture.</summary>
    public static WorkerLimits Drawing { get; } = new(5, TimeSpan.FromSeconds(10));

    /// <summary>Three looks at a picture that was drawn anew; each is a process with its own time.</summary>
    public static WorkerLimits Reading { get; } = new(8, TimeSpan.FromSeconds(40));
}
