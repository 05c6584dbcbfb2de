/** Where parcels go unless another address is named. */
export const toHome =
  /\b(?:my|the) (?:default|home|usual|profile|account|saved) (?:shipping |delivery )?address\b|\b(?:ship|deliver|send)(?:ped|ed)?\b.{0,30}\bto my (?:own )?(?:home|house)\b|(?:默认|常用|账户)(?:里)?的?(?:收货)?地址|(?:我)?家里?的?地址/i;
