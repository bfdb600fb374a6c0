using LiveOR.Client.Audience;

namespace LiveOR.Client.Procedures;

public sealed partial class NarratePage
{
    private Task<Answer<IReadOnlyList<Guest>>> ReadGuestsAsync(string kind) => api.GuestsAsync(Id, kind, until);

    private Task<Answer<GuestLink>> InviteGuestAsync(string kind, NewGuest guest) => api.InviteAsync(Id, kind, guest, until);

    private async Task<string?> TakeBackGuestAsync(string kind, Guest guest) => (await api.TakeBackAsync(Id, kind, guest, until)).Trouble;
}
