namespace LiveOR.Rehearsal.Pages;

/// <summary>Everything the page shows. Addresses begin with <see cref="Home"/>; <see cref="Base"/> is the application's root.</summary>
public sealed record TimelineView
{
    public required string Base { get; init; }
    public required string Home { get; init; }
    public required IReadOnlyList<ThreadView> Threads { get; init; }

    /// <summary>The one post the reader came for, on a permalink.</summary>
    public string? Focus { get; init; }

    /// <summary>Where earlier threads are, when there are more.</summary>
    public string? Earlier { get; init; }

    /// <summary>One line about everything that was ever posted here.</summary>
    public string? Summary { get; init; }

    /// <summary>Where the trainer's page is, for those who may see it.</summary>
    public string? BadDay { get; init; }

    public bool IsPermalink => Focus is not null;
}
