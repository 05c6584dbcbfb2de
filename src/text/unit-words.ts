/** Units, sizes and the like: letters that look like initials of a Chinese name. */
export const unitWords =
  /^(?:ml|mm|cm|km|kg|gb|tb|mb|xs|xl|xxl|xxxl|us|uk|eu|cn|mah|hz|ok|hi|vs|id|pc|tv|ph|spf|usb|led)$/;
