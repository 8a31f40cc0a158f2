namespace ValidatorRs.Formats;

/// <summary>Reads a moment in one of Go's date layouts, as <c>time.Parse</c> does, without making one: .NET has no year 0.</summary>
internal ref struct GoMoment
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private ReadOnlySpan<char> _rest;
    private int _year;
    private int _month;
    private int _day;
    private int _yearDay;

    private GoMoment(ReadOnlySpan<char> text)
    {
        _rest = text;
        _month = _day = _yearDay = -1;
    }

    /// <summary>Tells whether a text is a moment in a layout.</summary>
    public static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> layout)
    {
        var moment = new GoMoment(text);
        while (true)
        {
            var (before, length, element) = GoLayout.Next(layout);
            if (!moment.Skip(layout[..before]))
            {
                return false;
            }

            layout = layout[(before + length)..];
            if (element == GoLayoutElement.End)
            {
                return moment._rest.IsEmpty && moment.IsDate();
            }

            if (!moment.Read(element, length, layout))
            {
                return false;
            }
        }
    }

    // A space in the layout stands for any number of them.
    private bool Skip(ReadOnlySpan<char> literal)
    {
        while (!literal.IsEmpty)
        {
            if (literal[0] == ' ')
            {
                if (!_rest.IsEmpty && _rest[0] != ' ')
                {
                    return false;
                }

                literal = literal.TrimStart(' ');
                _rest = _rest.TrimStart(' ');
                continue;
            }

            if (_rest.IsEmpty || _rest[0] != literal[0])
            {
                return false;
            }

            literal = literal[1..];
            _rest = _rest[1..];
        }

        return true;
    }

    private bool Read(GoLayoutElement element, int length, ReadOnlySpan<char> layout) => element switch
    {
        GoLayoutElement.LongMonth => Name(Months, int.MaxValue, out _month),
        GoLayoutElement.Month => Name(Months, 3, out _month),
        GoLayoutElement.LongWeekDay => Name(Days, int.MaxValue, out _),
        GoLayoutElement.WeekDay => Name(Days, 3, out _),
        GoLayoutElement.MonthNumber => Number(1, 2, 1, 12, out _month),
        GoLayoutElement.ZeroMonth => Number(2, 2, 1, 12, out _month),
        GoLayoutElement.Day => Number(1, 2, 0, 99, out _day),
        GoLayoutElement.SpaceDay => SkipSpaces(1) && Number(1, 2, 0, 99, out _day),
        GoLayoutElement.ZeroDay => Number(2, 2, 0, 99, out _day),
        GoLayoutElement.SpaceYearDay => SkipSpaces(2) && Number(1, 3, 0, 999, out _yearDay),
        GoLayoutElement.ZeroYearDay => Number(3, 3, 0, 999, out _yearDay),
        GoLayoutElement.Hour => Number(1, 2, 0, 23, out _),
        GoLayoutElement.Hour12 => Number(1, 2, 0, 12, out _),
        GoLayoutElement.ZeroHour12 => Number(2, 2, 0, 12, out _),
        GoLayoutElement.Minute => Number(1, 2, 0, 59, out _),
        GoLayoutElement.ZeroMinute => Number(2, 2, 0, 59, out _),
        GoLayoutElement.Second => Number(1, 2, 0, 59, out _) && SkipFraction(layout),
        GoLayoutElement.ZeroSecond => Number(2, 2, 0, 59, out _) && SkipFraction(layout),
        GoLayoutElement.LongYear => Number(4, 4, 0, 9999, out _year),
        GoLayoutElement.Year => ShortYear(),
        GoLayoutElement.UpperHalf => Word("AM") || Word("PM"),
        GoLayoutElement.LowerHalf => Word("am") || Word("pm"),
        GoLayoutElement.ZoneName => ZoneName(),
        GoLayoutElement.Fraction => FractionLength(length - 1) == length && Take(length),
        GoLayoutElement.OptionalFraction => Take(FractionLength(9)),
        GoLayoutElement.Zone or GoLayoutElement.ZoneColonSeconds or GoLayoutElement.ZoneColon or GoLayoutElement.ZoneHours or GoLayoutElement.ZoneSeconds => Offset(element),
        GoLayoutElement.ZoneOrZ => Word("Z") || Offset(GoLayoutElement.Zone),
        GoLayoutElement.ZoneColonOrZ => Word("Z") || Offset(GoLayoutElement.ZoneColon),
        GoLayoutElement.ZoneHoursOrZ => Word("Z") || Offset(GoLayoutElement.ZoneHours),
        _ => false,
    };

    private bool Name(string[] names, int length, out int number)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].AsSpan(0, Math.Min(length, names[i].Length));
            if (_rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                number = i + 1;
                return Take(name.Length);
            }
        }

        number = 0;
        return false;
    }

    private bool Number(int fewest, int most, int min, int max, out int number)
    {
        number = 0;
        var length = 0;
        for (; length < most && length < _rest.Length && char.IsAsciiDigit(_rest[length]); length++)
        {
            number = (number * 10) + _rest[length] - '0';
        }

        return length >= fewest && number >= min && number <= max && Take(length);
    }

    private bool ShortYear()
    {
        var isYear = Number(2, 2, 0, 99, out var year);
        _year = year >= 69 ? 1900 + year : 2000 + year;
        return isYear;
    }

    private bool Word(string word) => _rest.StartsWith(word, StringComparison.Ordinal) && Take(word.Length);

    private bool SkipSpaces(int most)
    {
        for (; most > 0 && _rest is [' ', ..]; most--)
        {
            Take(1);
        }

        return true;
    }

    // Seconds may have a fraction that the layout does not name.
    private bool SkipFraction(ReadOnlySpan<char> layout) =>
        GoLayout.Next(layout).Element is GoLayoutElement.Fraction or GoLayoutElement.OptionalFraction || Take(FractionLength(int.MaxValue - 1));

    // Zero without a digit after the point.
    private readonly int FractionLength(int mostDigits)
    {
        if (_rest is not ['.' or ',', >= '0' and <= '9', ..])
        {
            return 0;
        }

        var length = 1;
        while (length <= mostDigits && length < _rest.Length && char.IsAsciiDigit(_rest[length]))
        {
            length++;
        }

        return length;
    }

    private bool Offset(GoLayoutElement form)
    {
        if (_rest is not ['+' or '-', ..])
        {
            return false;
        }

        Take(1);
        var colon = form is GoLayoutElement.ZoneColon or GoLayoutElement.ZoneColonSeconds ? ":" : "";
        return Number(2, 2, 0, 24, out _)
            && (form == GoLayoutElement.ZoneHours || (Word(colon) && Number(2, 2, 0, 60, out _)))
            && (form is not (GoLayoutElement.ZoneSeconds or GoLayoutElement.ZoneColonSeconds) || (Word(colon) && Number(2, 2, 0, 60, out _)));
    }

    // An abbreviation such as CET, GMT-3 or +03: what Go takes for one, known or not.
    private bool ZoneName()
    {
        var upper = 0;
        while (upper < _rest.Length && upper < 6 && _rest[upper] is >= 'A' and <= 'Z')
        {
            upper++;
        }

        return _rest switch
        {
            ['U', 'T', 'C', ..] => Take(3),
            ['C' or 'M', 'h' or 'e', 'S', 'T', ..] when _rest[..4] is "ChST" or "MeST" => Take(4),
            ['G', 'M', 'T', ..] => Take(3) && (Hours() || true),
            ['+' or '-', ..] => Hours(),
            [_, _, _, _, 'T', ..] when upper == 5 => Take(5),
            [_, _, _, 'T', ..] or ['W', 'I', 'T', 'A', ..] when upper == 4 => Take(4),
            _ => upper == 3 && Take(3),
        };
    }

    // A sign and whole hours up to 23.
    private bool Hours()
    {
        var length = 1;
        var hours = 0;
        for (; _rest is ['+' or '-', ..] && length < _rest.Length && char.IsAsciiDigit(_rest[length]); length++)
        {
            hours = Math.Min(24, (hours * 10) + _rest[length] - '0');
        }

        return length > 1 && hours <= 23 && Take(length);
    }

    // What is left out is the first; without a year any leap day passes.
    private readonly bool IsDate()
    {
        var isLeap = _year % 4 == 0 && (_year % 100 != 0 || _year % 400 == 0);
        if (_yearDay >= 0)
        {
            if (_yearDay < 1 || _yearDay > (isLeap ? 366 : 365))
            {
                return false;
            }

            var (month, day) = (1, _yearDay);
            for (; day > DaysIn(month, isLeap); month++)
            {
                day -= DaysIn(month, isLeap);
            }

            return (_month < 0 || _month == month) && (_day < 0 || _day == day);
        }

        return _day < 0 || (_day >= 1 && _day <= DaysIn(_month < 0 ? 1 : _month, isLeap));
    }

    private static int DaysIn(int month, bool isLeap) => month switch
    {
        2 => isLeap ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private bool Take(int length)
    {
        _rest = _rest[length..];
        return true;
    }
}
