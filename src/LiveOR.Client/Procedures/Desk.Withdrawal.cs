using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The end of it: the permission is taken back, and the report is followed until it is complete.</summary>
public sealed partial class Desk
{
    /// <summary>Null until the server has given one.</summary>
    public WithdrawalReport? Withdrawal { get; private set; }

    private bool IsWithdrawn => Sheet?.Status == ProcedureStatus.Withdrawn;

    public async Task WithdrawAsync(string? reason, CancellationToken ct) =>
        await SettleAsync(await Commands.WithdrawAsync(reason, ct), ct);

    private async Task FollowWithdrawalAsync(CancellationToken ct)
    {
        if (IsWithdrawn && Withdrawal is not { Complete: true }
            && await api.WithdrawalAsync(id, ct) is Answer<WithdrawalReport>.Given given)
        {
            Withdrawal = given.Value;
        }
    }
}
