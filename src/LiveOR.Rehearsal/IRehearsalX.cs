namespace LiveOR.Rehearsal;

/// <summary>What a host needs to know of the rehearsal network to post to it.</summary>
public interface IRehearsalX
{
    /// <summary>The first account: the one an adapter without credentials of its own is given.</summary>
    RehearsalAccount Account { get; }

    IReadOnlyList<RehearsalAccount> Accounts { get; }

    /// <summary>The first OAuth 2.0 app: the one to try a connection with.</summary>
    RehearsalClient Client { get; }
}
