window.YTD.follower.part0 = [
  {
    "follower" : {
      "accountId" : "1392170185913278465",
      "userLink" : "https://twitter.com/intent/user?user_id=1392170185913278465"
    }
  },
  {
    "follower" : {
      "accountId" : "1098147532879441921",
      "userLink" : "https://twitter.com/intent/user?user_id=1098147532879441921"
    }
  }
]