use super::store::COLOURS;

/// The palette as colours of the screen (red, green and blue, a byte each): for files of other programs, which name no
/// places.
pub const SCREEN_COLOURS: [u32; COLOURS as usize] =
    [0x75_75_75, 0xd3_2f_2f, 0xf5_7c_00, 0xf9_a8_25, 0x38_8e_3c, 0x00_89_7b, 0x19_76_d2, 0x8e_24_aa];

/// The place in the palette, 0 to 7, that is nearest to a colour of the screen.
pub fn nearest_colour(rgb: u32) -> u8 {
    let part = |colour: u32, shift: u32| i64::from(colour >> shift & 0xff);
    let apart = |ours: u32| -> i64 {
        [16, 8, 0].into_iter().map(|shift| (part(ours, shift) - part(rgb, shift)).pow(2)).sum()
    };
    let places = 0_u8..;
    places.zip(SCREEN_COLOURS).min_by_key(|(_, ours)| apart(*ours)).map_or(0, |(place, _)| place)
}
