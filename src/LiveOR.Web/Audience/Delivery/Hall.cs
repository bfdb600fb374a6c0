using LiveOR.Web.Storage;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Everyone who watches one procedure on the direct way, in rows: one for each usher.</summary>
internal sealed class Hall(int rows)
{
    private readonly Row[] all = [.. Enumerable.Range(0, rows).Select(_ => new Row())];
    private volatile Push? push;

    public Push? Push => push;

    public int Count => all.Sum(row => row.Count);

    /// <summary>Only the broadcaster shows, one after the other.</summary>
    public void Show(FeedView view, long first, int dialects) => push = new Push(view, first, dialects);

    public void Join(Place place) => all[place.Viewer.Usher.Index].Add(place);

    public void Leave(Place place) => all[place.Viewer.Usher.Index].Remove(place);

    /// <summary>Those in a row now, in <paramref name="places"/>, which grows as it must. Returns how many.</summary>
    public int Copy(int row, ref Place[] places) => all[row].Copy(ref places);

    private sealed class Row
    {
        private readonly Lock gate = new();
        private Place[] places = new Place[4];
        private int count;

        public int Count
        {
            get
            {
                lock (gate)
                {
                    return count;
                }
            }
        }

        public void Add(Place place)
        {
            lock (gate)
            {
                if (count == places.Length)
                {
                    Array.Resize(ref places, count * 2);
                }

                place.Index = count;
                places[count++] = place;
            }
        }

        public void Remove(Place place)
        {
            lock (gate)
            {
                var last = places[--count];
                places[last.Index = place.Index] = last;
                places[count] = null!;
            }
        }

        public int Copy(ref Place[] target)
        {
            lock (gate)
            {
                if (target.Length < count)
                {
                    target = new Place[places.Length];
                }

                Array.Copy(places, target, count);
                return count;
            }
        }
    }
}
