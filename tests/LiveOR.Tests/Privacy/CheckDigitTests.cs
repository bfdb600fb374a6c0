using LiveOR.Privacy.Numbers;

namespace LiveOR.Tests.Privacy;

public sealed class CheckDigitTests
{
    [Theory]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("4111 1111 1111 1112", false)]
    [InlineData("", false)]
    public void A_card_number_keeps_luhns_sum(string number, bool right) => Assert.Equal(right, CheckDigits.Luhn(number));

    [Theory]
    [InlineData("GB82 WEST 1234 5698 7654 32", true)]
    [InlineData("GB82 WEST 1234 5698 7654 33", false)]
    [InlineData("GB82", false)]
    public void An_account_number_keeps_mod_97(string number, bool right) => Assert.Equal(right, CheckDigits.Iban(number));

    [Theory]
    [InlineData("11111111111111111", false)]
    [InlineData("1M8GDM9AXKP042788", true)]
    [InlineData("1M8GDM9AXKP042789", false)]
    public void A_vehicle_number_keeps_its_check_digit(string number, bool right) => Assert.Equal(right, CheckDigits.Vin(number));
}
