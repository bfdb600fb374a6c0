using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Posts;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Credits;

/// <summary>What is left to spend and what was spent on. Nothing is charged that would bring the balance below zero.</summary>
internal sealed class Ledger(IOptions<RehearsalXOptions> options, NetworkClock clock)
{
    private readonly Lock gate = new();
    private readonly HashSet<long> readToday = [];
    private DateOnly today;
    private decimal? balance = options.Value.Balance;
    private Spent spent = new(0, 0, 0, 0);

    /// <summary>Null: there is no end of it.</summary>
    public decimal? Balance
    {
        get
        {
            lock (gate)
            {
                return balance;
            }
        }
        set
        {
            lock (gate)
            {
                balance = value;
            }
        }
    }

    public Spent Spent
    {
        get
        {
            lock (gate)
            {
                return spent;
            }
        }
    }

    public bool TryPayPost(decimal cost) => TryPay(cost, so => so with { Posts = so.Posts + cost });

    /// <summary>For a post that was paid for and not made after all.</summary>
    public void ReturnPost(decimal cost) => TryPay(-cost, so => so with { Posts = so.Posts - cost });

    public bool TryPayDeletion() => TryPay(Prices.Delete, so => so with { Deletions = so.Deletions + Prices.Delete });

    public void ReturnDeletion() => TryPay(-Prices.Delete, so => so with { Deletions = so.Deletions - Prices.Delete });

    public bool TryPayAltText() => TryPay(Prices.AltText, so => so with { AltTexts = so.AltTexts + Prices.AltText });

    /// <summary>A post read again on the same UTC day costs nothing.</summary>
    public bool TryPayReads(IEnumerable<Post> posts)
    {
        lock (gate)
        {
            var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (day != today)
            {
                today = day;
                readToday.Clear();
            }
            var ids = posts.Select(post => post.Id).Where(id => !readToday.Contains(id)).ToHashSet();
            var cost = Prices.Read * ids.Count;
            var paid = TryPay(cost, so => so with { Reads = so.Reads + cost });
            if (paid)
            {
                readToday.UnionWith(ids);
            }
            return paid;
        }
    }

    private bool TryPay(decimal cost, Func<Spent, Spent> enter)
    {
        lock (gate)
        {
            if (cost > 0 && balance < cost)
            {
                return false;
            }
            balance -= cost;
            spent = enter(spent);
            return true;
        }
    }
}
